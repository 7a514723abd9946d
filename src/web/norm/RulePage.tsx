import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { explain } from '../../engines/norm/explain.ts';
import type { NormRule } from '../../engines/norm/types.ts';
import type { Cite } from '../../kernel/cite.ts';
import { joined, type Text, text } from '../../kernel/text.ts';
import { useCatalogue } from '../catalogue.tsx';
import { Day } from '../shared/Day.tsx';
import { CiteLine } from '../shared/Finding.tsx';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import { normWords as words } from './words.ts';

function useRegulation(): (code: string) => Text {
  const { regulations } = useCatalogue();
  return (code) => regulations.find((one) => one.code === code)?.name ?? text(code, code);
}

/** Kinds of unit, members, or kinds of activity that a rule is about. */
function bound(rule: NormRule): Text {
  if (rule.type === 'defect' && rule.of === 'member') return words.everyMember;
  if (rule.on.length === 0) return words.everyRecord;
  return joined(
    rule.on.map((one) => one.name),
    text('、', ', '),
  );
}

function Basis({ cites }: { readonly cites: readonly Cite[] }) {
  const name = useRegulation();
  return cites.map((cite) => (
    <div key={`${cite.regulation} ${cite.article}`}>
      <CiteLine cite={{ ...cite, name: name(cite.regulation) }} />
    </div>
  ));
}

function Rule({ rule }: { readonly rule: NormRule }) {
  const say = useSay();
  const { institutions } = useCatalogue();
  const name = useRegulation();
  const owner = institutions.find((one) =>
    [...one.duties, ...one.defects].some((each) => each.id === rule.id),
  );
  const rows = [
    [words.inWords, say(explain(rule, null, name))],
    [words.on, say(bound(rule))],
    [words.force, say(words.forces[rule.force])],
    [words.since, <Day key="since" day={rule.since} />],
    [words.cure, say(rule.cure)],
    ...(owner === undefined ? [] : [[words.institution, say(owner.name)] as const]),
    [words.basis, <Basis key="basis" cites={rule.cites} />],
  ] as const;
  return (
    <Panel>
      <dl className="facts">
        {rows.map(([label, value]) => (
          <div key={label.en} style={{ display: 'contents' }}>
            <dt>{say(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="about">{say(words.mark)}</p>
    </Panel>
  );
}

/** One rule: what it says, on whose word, and what to do about it. */
export default function RulePage() {
  const say = useSay();
  const { rule: id = '' } = useParams({ strict: false }) as { rule?: string };
  const rule = useCatalogue().rules.find((one) => one.id === id);
  const see = rule && (
    <Link to={'/findings' as '/'} search={{ rule: id }}>
      <Button>{say(words.see)}</Button>
    </Link>
  );
  return (
    <Page title={rule ? `${id} ${say(rule.title)}` : say(words.noRule)} actions={see}>
      {rule ? (
        <Rule rule={rule} />
      ) : (
        <Panel>
          <Nothing title={say(words.noRule)}>
            <p>{say(words.noRuleAbout)}</p>
          </Nothing>
        </Panel>
      )}
    </Page>
  );
}
