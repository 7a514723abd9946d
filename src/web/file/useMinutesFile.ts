import { holdMinutes } from '../../kernel/attachment.ts';
import { useAnswer } from '../query.ts';

/** Name of a file of the gathering that holds its minutes; null: none, or it is not kept yet. */
export function useMinutesFile(gathering: string, isKept: boolean): string | null {
  const input = { params: { gathering } };
  const { data } = useAnswer('GET /api/gatherings/:gathering/files', input, isKept);
  const holds = data?.files.find(
    ({ purpose, voided }) => voided === null && holdMinutes.includes(purpose),
  );
  return holds?.name ?? null;
}
