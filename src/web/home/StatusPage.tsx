import { useCatalogue } from '../catalogue.tsx';
import type { ReplyOf } from '../client.ts';
import { useAnswer } from '../query.ts';
import { Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { PasswordProfile } from './PasswordProfile.tsx';
import { statusWords as words } from './words.ts';

type Status = ReplyOf<'GET /api/status'>;

function Facts({ status }: { readonly status: Status }) {
  const say = useSay();
  const { hash } = useCatalogue();
  const kinds: Readonly<Record<string, string>> = {
    embedded: say(words.embedded),
    external: say(words.external),
  };
  const { database } = status;
  const rows: readonly (readonly [string, string])[] = [
    [say(words.version), status.version],
    [
      say(words.database),
      `PostgreSQL ${database.version}, ${kinds[database.kind] ?? database.kind}`,
    ],
    [
      say(words.catalogue),
      `${status.catalogue.slice(0, 12)} · ${say(status.catalogue === hash ? words.same : words.differs)}`,
    ],
    [say(words.demo), say(status.demo ? common.yes : common.no)],
    [say(words.clock), say(clockText(status.clock))],
    [say(words.certificates), say(certificateText(status.ways))],
    [say(words.signOn), say(signOnText(status.ways))],
    [say(words.secondPlace), say(placeText(status.secondPlace))],
  ];
  return <FactRows rows={rows} />;
}

function clockText({ ahead, most }: Status['clock']) {
  if (Math.abs(ahead) <= most) return words.clocksAgree(most);
  return words.clocksDiffer(Math.abs(ahead), ahead > 0 ? 'ahead' : 'behind');
}

function certificateText({ certificateField: field }: Status['ways']) {
  return field === null
    ? words.notSetUp('GENJI_CERTIFICATE_SECRET')
    : words.certificateField(field);
}

function signOnText({ issuer, provesTwo }: Status['ways']) {
  if (issuer === null) return words.notSetUp('GENJI_OIDC_ISSUER');
  return provesTwo ? words.issuerProvesTwo(issuer) : words.issuer(issuer);
}

function placeText(place: Status['secondPlace']) {
  if (place === null) return words.noSecondPlace;
  if (place.agrees === 'no') return words.secondDiffers;
  if (!place.reached) return words.secondAway;
  return place.agrees === 'yes' ? words.secondAgrees : words.secondAway;
}

function FactRows({ rows }: { readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export default function StatusPage() {
  const say = useSay();
  const status = useAnswer('GET /api/status', {});
  return (
    <Page title={say(words.title)} about={say(words.about)}>
      <Answered answer={status}>
        {(data) => (
          <>
            <Panel>
              <Facts status={data} />
            </Panel>
            <PasswordProfile
              profile={data.passwordProfile}
              mayChange={data.may.includes('grant.manage')}
            />
            <Panel title={say(words.settings)}>
              <FactRows rows={Object.entries(data.database.settings)} />
            </Panel>
          </>
        )}
      </Answered>
    </Page>
  );
}
