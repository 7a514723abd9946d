import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { useCatalogue } from '../catalogue.tsx';
import { useAct } from '../query.ts';
import { reachesAny, useMe } from '../session.tsx';
import { ProblemList } from '../shared/Problems.tsx';
import { UnitPicker } from '../shared/UnitPicker.tsx';
import { useSay } from '../text/say.tsx';
import type { Preview } from './preview.ts';
import { batchWords as words } from './words.ts';

interface Founding {
  readonly kind?: string;
  readonly parent?: number;
}
type Foundings = Readonly<Record<string, Founding>>;

interface UnknownProps {
  readonly names: readonly string[];
  readonly foundings: Foundings;
  readonly onChange: (foundings: Foundings) => void;
}

interface OneProps {
  readonly name: string;
  readonly founding: Founding;
  readonly onChange: (founding: Founding) => void;
}

function UnknownUnit({ name, founding, onChange }: OneProps) {
  const say = useSay();
  const { unitKinds } = useCatalogue();
  const kinds = unitKinds
    .filter((kind) => kind.roll === 'members')
    .map((kind) => ({ value: kind.id, label: say(kind.name) }));
  const { kind, ...rest } = founding;
  return (
    <div className="unknown-unit">
      <b>{name}</b>
      <Select
        aria-label={`${name} ${say(words.kind)}`}
        value={kind ?? null}
        options={kinds}
        placeholder={say(words.leaveOut)}
        allowClear
        popupMatchSelectWidth={false}
        onChange={(next: string | null | undefined) =>
          onChange(next ? { ...rest, kind: next } : rest)
        }
      />
      {kind !== undefined && (
        <UnitPicker
          label={`${name} ${say(words.parent)}`}
          placeholder={say(words.parent)}
          permission="unit.write"
          value={founding.parent}
          onChange={(parent) => parent !== undefined && onChange({ ...founding, parent })}
        />
      )}
    </div>
  );
}

/** Units that the tree does not know: founded only when somebody says as what and under whom. */
function UnknownUnits({ names, foundings, onChange }: UnknownProps) {
  const say = useSay();
  if (names.length === 0) return null;
  return (
    <div className="unknown-units">
      <h3>{say(words.unknown)}</h3>
      <p className="about">{say(words.unknownAbout)}</p>
      {names.map((name) => (
        <UnknownUnit
          key={name}
          name={name}
          founding={foundings[name] ?? {}}
          onChange={(founding) => onChange({ ...foundings, [name]: founding })}
        />
      ))}
    </div>
  );
}

function founded(foundings: Foundings) {
  return Object.entries(foundings).flatMap(([name, { kind, parent }]) =>
    kind === undefined || parent === undefined ? [] : [{ name, kind, parent }],
  );
}

/** The end of a preview: what to found, what to leave out, and the act itself. */
export function Commit({ preview }: { readonly preview: Preview }) {
  const say = useSay();
  const { batch, unknownUnits } = preview;
  const act = useAct('POST /api/imports/:batch/commit');
  const [foundings, setFoundings] = useState<Foundings>({});
  const [withoutFaultyRows, setWithout] = useState(false);
  const mayFound = reachesAny(useMe(), ['unit.write']);
  const held = batch.counts.errors > 0 && !withoutFaultyRows;
  const commit = () => {
    const body = { found: founded(foundings), withoutFaultyRows };
    void act.run({ params: { batch: batch.id }, body });
  };
  return (
    <>
      {mayFound && (
        <UnknownUnits names={unknownUnits} foundings={foundings} onChange={setFoundings} />
      )}
      <ProblemList problems={act.problems} />
      <div className="commit">
        {batch.counts.errors > 0 && (
          <Checkbox
            checked={withoutFaultyRows}
            onChange={(event) => setWithout(event.target.checked)}
          >
            {say(words.without)}
          </Checkbox>
        )}
        <Button type="primary" size="large" disabled={held} loading={act.busy} onClick={commit}>
          {say(words.commit)}
        </Button>
        <span className="faint" role="status">
          {act.busy ? say(words.committing) : held && say(words.errorsHold)}
        </span>
      </div>
    </>
  );
}
