import { useAsked } from '../search.ts';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { UnitPicker } from './UnitPicker.tsx';

/** Which unit a list is of; it stands in the address, and another unit begins at page one. */
export function UnitFilter({ permission }: { readonly permission: string }) {
  const say = useSay();
  const [asked, ask] = useAsked();
  return (
    <UnitPicker
      label={say(common.unit)}
      permission={permission}
      value={asked.unit === undefined ? undefined : Number(asked.unit)}
      placeholder={say(common.allUnits)}
      allowClear
      onChange={(unit) => ask({ unit: unit?.toString(), page: undefined })}
    />
  );
}
