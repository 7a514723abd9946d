import type { Defect } from '../../engines/norm/define.ts';
import DEV01 from '../rules/DEV01.ts';
import DEV02 from '../rules/DEV02.ts';
import DEV03 from '../rules/DEV03.ts';
import DEV04 from '../rules/DEV04.ts';
import DEV05 from '../rules/DEV05.ts';
import DEV06 from '../rules/DEV06.ts';
import DEV07 from '../rules/DEV07.ts';
import DEV08 from '../rules/DEV08.ts';
import DEV09 from '../rules/DEV09.ts';
import DEV10 from '../rules/DEV10.ts';
import DEV11 from '../rules/DEV11.ts';
import DEV12 from '../rules/DEV12.ts';
import DEV13 from '../rules/DEV13.ts';
import DEV14 from '../rules/DEV14.ts';
import DEV15 from '../rules/DEV15.ts';
import DEV16 from '../rules/DEV16.ts';
import DEV17 from '../rules/DEV17.ts';
import DEV18 from '../rules/DEV18.ts';
import DEV19 from '../rules/DEV19.ts';
import DEV20 from '../rules/DEV20.ts';
import DEV21 from '../rules/DEV21.ts';
import DEV22 from '../rules/DEV22.ts';
import DEV23 from '../rules/DEV23.ts';
import DEV24 from '../rules/DEV24.ts';
import DEV25 from '../rules/DEV25.ts';
import DEV26 from '../rules/DEV26.ts';
import DEV27 from '../rules/DEV27.ts';
import DEV28 from '../rules/DEV28.ts';
import DEV29 from '../rules/DEV29.ts';
import DEV30 from '../rules/DEV30.ts';
import DEV31 from '../rules/DEV31.ts';
import DEV32 from '../rules/DEV32.ts';
import DEV33 from '../rules/DEV33.ts';
import DEV34 from '../rules/DEV34.ts';
import DEV35 from '../rules/DEV35.ts';
import DEV36 from '../rules/DEV36.ts';
import DEV37 from '../rules/DEV37.ts';
import DEV38 from '../rules/DEV38.ts';
import DEV40 from '../rules/DEV40.ts';
import DEV41 from '../rules/DEV41.ts';
import DEV42 from '../rules/DEV42.ts';

/** Faults in the admission of a member, in the order of domain.md 16.4. */
export const developmentDefects: readonly Defect[] = [
  DEV01,
  DEV02,
  DEV03,
  DEV04,
  DEV05,
  DEV06,
  DEV07,
  DEV08,
  DEV09,
  DEV10,
  DEV11,
  DEV12,
  DEV13,
  DEV14,
  DEV15,
  DEV16,
  DEV17,
  DEV18,
  DEV19,
  DEV20,
  DEV21,
  DEV22,
  DEV23,
  DEV24,
  DEV25,
  DEV26,
  DEV27,
  DEV28,
  DEV29,
  DEV30,
  DEV31,
  DEV32,
  DEV33,
  DEV34,
  DEV35,
  DEV36,
  DEV37,
  DEV38,
  DEV40,
  DEV41,
  DEV42,
];
