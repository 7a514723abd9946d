import type { LineValues, PersonValues, UnitValues } from './effect.ts';

/** Values of an effect in the order of the facts of their timelines. */

export function unitFacts(
  unit: UnitValues & { readonly outside?: boolean | undefined },
): unknown[] {
  const { kind, name, shortName, code, numberOnly, position, outside } = unit;
  return [
    kind,
    name,
    shortName ?? null,
    code ?? null,
    numberOnly ?? false,
    position ?? 0,
    outside ?? false,
  ];
}

export function personFacts(person: PersonValues): unknown[] {
  return [
    person.name,
    person.gender ?? null,
    person.ethnicity ?? null,
    person.bornOn ?? null,
    person.education ?? null,
    person.joinedOn ?? null,
    person.fullOn ?? null,
    person.idNumberState,
    person.idNumberTail ?? null,
    person.idNumberSealed ?? null,
    person.idNumberIndex ?? null,
    person.mobileSealed ?? null,
    person.mobileTail ?? null,
    person.policeNumber ?? null,
  ];
}

export function lineFacts(line: LineValues): unknown[] {
  const kind = line.standing === 'member' ? (line.memberKind ?? 'formal') : null;
  return [line.team ?? null, line.name, kind, line.staff ?? null, [...(line.flags ?? [])]];
}
