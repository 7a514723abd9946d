import { isNode, type Node } from '../../src/testing/sources.ts';
import {
  type Around,
  list,
  type Placed,
  propertiesOf,
  readSources,
  type Sources,
} from './sources.ts';
import { cooked, type Frame, type Spot, stringsOf, type Wording, wordsOf } from './wording.ts';

/** A problem that the program can say. */
export interface ProblemCode {
  readonly code: string;
  /** `src/engines/org/problems.ts`: where it is said. */
  readonly path: string;
  /** Undefined where no words were found: the test says so. */
  readonly message: Wording | undefined;
  readonly cure: Wording | undefined;
}

/** An object `{ code, message, cure }` of the source. */
interface Site {
  readonly code: Spot;
  readonly message: Spot;
  readonly cure: Spot;
}

const shape = /^[a-z][a-z-]*\/[a-z0-9][a-z0-9-]*$/;
/** A function that calls a function that calls a function: enough for any of ours. */
const furthest = 3;

/** Every problem code of the sources, sorted; one that is said in several places stands once. */
export function problemCodes(paths: readonly string[]): ProblemCode[] {
  const sources = readSources(paths);
  const found = sources.objects
    .flatMap((placed) => [...said(sources, placed), ...fromTable(sources, placed)])
    .filter(({ code }) => shape.test(code));
  const byCode = new Map<string, ProblemCode>();
  for (const one of found) {
    const known = byCode.get(one.code);
    if (!(known?.message && known.cure)) byCode.set(one.code, one);
  }
  return [...byCode.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

function said(sources: Sources, { file, node, within }: Placed): ProblemCode[] {
  const { code, message, why, cure } = propertiesOf(node);
  const words = message ?? why;
  if (code === undefined || words === undefined || cure === undefined) return [];
  const [a, b, c] = [code, words, cure].map((one): Spot => ({ file, node: one }));
  if (a === undefined || b === undefined || c === undefined) return [];
  return resolved(sources, { code: a, message: b, cure: c }, [], within);
}

/** As far as the site itself knows; else as its function is called, and so on outwards. */
function resolved(
  sources: Sources,
  site: Site,
  frames: readonly Frame[],
  within: Around,
): ProblemCode[] {
  const message = wordsOf(sources, site.message, frames);
  const cure = wordsOf(sources, site.cure, frames);
  const path = site.code.file.path;
  const own = stringsOf(site.code, frames).map((code) => ({ code, path, message, cure }));
  if (own.length > 0 && message && cure) return own;
  if (within === null || frames.length >= furthest) return own;
  const callers = (sources.calls.get(within.name) ?? []).filter(
    ({ file }) => file.path === path || file.imports.some(({ to }) => to === path),
  );
  const lifted = callers.flatMap((call) =>
    resolved(sources, site, [...frames, frameOf(within, call)], call.within),
  );
  return lifted.length > 0 ? lifted : own;
}

function frameOf({ parameters }: { parameters: readonly Node[] }, { file, node }: Placed): Frame {
  const given = list(node.arguments);
  const spots = parameters.flatMap((parameter, i) => {
    const { left } = parameter;
    const name =
      parameter.type === 'AssignmentPattern' && isNode(left) ? left.name : parameter.name;
    return [[String(name), { file, node: given[i] ?? parameter }] as const];
  });
  return new Map(spots);
}

/** `{ code: \`id-number/${x}\`, ...faults[x] }`: one problem for each key of the table. */
function fromTable(sources: Sources, { file, node }: Placed): ProblemCode[] {
  const { code } = propertiesOf(node);
  const spread = list(node.properties).find(({ type }) => type === 'SpreadElement')?.argument;
  if (code?.type !== 'TemplateLiteral' || !isNode(spread) || !isNode(spread.object)) return [];
  const rows = sources.constant(file, String(spread.object.name));
  const [prefix] = list(code.quasis).map(cooked);
  if (rows?.node.type !== 'ObjectExpression') return [];
  return Object.entries(propertiesOf(rows.node)).flatMap(([key, row]) => {
    const { message, cure } = propertiesOf(row);
    if (message === undefined || cure === undefined) return [];
    const words = (one: Node) => wordsOf(sources, { file, node: one }, []);
    return [
      { code: `${prefix}${key}`, path: file.path, message: words(message), cure: words(cure) },
    ];
  });
}
