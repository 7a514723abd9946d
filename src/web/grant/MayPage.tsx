import { Alert, Select } from 'antd';
import { useCatalogue } from '../catalogue.tsx';
import { useAnswer } from '../query.ts';
import { useAsked } from '../search.ts';
import { Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { UnitPicker } from '../shared/UnitPicker.tsx';
import { useSay } from '../text/say.tsx';
import '../style/record.css';
import { WhoPicker } from './WhoPicker.tsx';
import { mayWords as words } from './words.ts';

function Question() {
  const say = useSay();
  const { permissions } = useCatalogue();
  const [asked, ask] = useAsked();
  const { person, action, unit } = asked;
  return (
    <div className="triple">
      <div className="stacked">
        <label htmlFor="may-who">{say(words.who)}</label>
        <WhoPicker
          id="may-who"
          {...(person === undefined ? {} : { value: person })}
          onChange={(next) => ask({ person: next })}
        />
      </div>
      <div className="stacked">
        <label htmlFor="may-what">{say(words.what)}</label>
        <Select
          id="may-what"
          value={action ?? null}
          options={permissions.map((one) => ({ value: one.id, label: say(one.name) }))}
          placeholder={say(words.pickWhat)}
          popupMatchSelectWidth={false}
          onChange={(next: string) => ask({ action: next })}
        />
      </div>
      <div className="stacked">
        <label htmlFor="may-where">{say(words.where)}</label>
        <UnitPicker
          id="may-where"
          value={unit === undefined ? undefined : Number(unit)}
          onChange={(next) => ask({ unit: next?.toString() })}
        />
      </div>
    </div>
  );
}

/** Can this person do this there, and by which rule? */
export default function MayPage() {
  const say = useSay();
  const [{ person, action, unit }] = useAsked();
  const whole = person !== undefined && action !== undefined && /^\d+$/.test(unit ?? '');
  const query = { person: person ?? '', action: action ?? '', unit: Number(unit ?? 0) };
  const answer = useAnswer('GET /api/may', { query }, whole);
  return (
    <Page title={say(words.title)} about={say(words.about)}>
      <Panel>
        <Question />
      </Panel>
      {whole ? (
        <Answered answer={answer}>
          {({ allowed, because }) => (
            <Alert
              type={allowed ? 'success' : 'warning'}
              role="status"
              title={say(allowed ? words.yes : words.no)}
              description={say(because)}
            />
          )}
        </Answered>
      ) : (
        <p className="faint">{say(words.wait)}</p>
      )}
    </Page>
  );
}
