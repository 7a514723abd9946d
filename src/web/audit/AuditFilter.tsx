import { Button, Select } from 'antd';
import { isIsoDate } from '../../kernel/date.ts';
import type { ReplyOf } from '../client.ts';
import { useAsked } from '../search.ts';
import { DayPicker } from '../shared/DayPicker.tsx';
import { UnitFilter } from '../shared/UnitFilter.tsx';
import { useSay } from '../text/say.tsx';
import { objectNames, auditWords as words } from './words.ts';

type Lines = ReplyOf<'GET /api/audit'>['lines'];

/** Whoever stands in the lines that were read can be asked for. */
function Actor({ lines }: { readonly lines: Lines }) {
  const say = useSay();
  const [asked, ask] = useAsked();
  const names = new Map(lines.map((line) => [line.actor, line.actorName]));
  const options = [...names].flatMap(([value, name]) =>
    value === null || name === '' ? [] : [{ value, label: name }],
  );
  return (
    <Select
      aria-label={say(words.actor)}
      placeholder={`${say(words.actor)}：${say(words.anybody)}`}
      value={asked.actor ?? null}
      options={options}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      className="audit-choice"
      onChange={(actor: string | null | undefined) => ask({ actor: actor ?? undefined })}
    />
  );
}

function Type() {
  const say = useSay();
  const [asked, ask] = useAsked();
  const options = Object.entries(objectNames).map(([value, name]) => ({ value, label: say(name) }));
  return (
    <Select
      aria-label={say(words.type)}
      placeholder={`${say(words.type)}：${say(words.anything)}`}
      value={asked.type ?? null}
      options={options}
      allowClear
      popupMatchSelectWidth={false}
      className="audit-choice"
      onChange={(type: string | null | undefined) =>
        ask({ type: type ?? undefined, object: undefined })
      }
    />
  );
}

export function AuditFilter({ lines }: { readonly lines: Lines }) {
  const say = useSay();
  const [asked, ask] = useAsked();
  return (
    <div className="filter">
      <Actor lines={lines} />
      <Type />
      <UnitFilter permission="audit.read" />
      {(['from', 'to'] as const).map((field) => (
        <span key={field} className="with-label">
          <span aria-hidden="true">{say(words[field])}</span>
          <DayPicker
            label={say(words[field])}
            value={isIsoDate(asked[field]) ? asked[field] : null}
            onChange={(day) => ask({ [field]: day })}
          />
        </span>
      ))}
      {asked.object !== undefined && (
        <Button onClick={() => ask({ object: undefined })}>{say(words.everything)}</Button>
      )}
    </div>
  );
}
