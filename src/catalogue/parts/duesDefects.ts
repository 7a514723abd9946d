import type { Defect } from '../../engines/norm/define.ts';
import DUE01 from '../rules/DUE01.ts';
import DUE02 from '../rules/DUE02.ts';
import DUE03 from '../rules/DUE03.ts';
import DUE04 from '../rules/DUE04.ts';
import DUE05 from '../rules/DUE05.ts';
import DUE06 from '../rules/DUE06.ts';
import DUE07 from '../rules/DUE07.ts';
import DUE08 from '../rules/DUE08.ts';
import DUE09 from '../rules/DUE09.ts';
import DUE10 from '../rules/DUE10.ts';
import DUE11 from '../rules/DUE11.ts';
import DUE12 from '../rules/DUE12.ts';
import DUE13 from '../rules/DUE13.ts';
import DUE14 from '../rules/DUE14.ts';
import DUE15 from '../rules/DUE15.ts';
import DUE16 from '../rules/DUE16.ts';
import DUE17 from '../rules/DUE17.ts';
import DUE18 from '../rules/DUE18.ts';
import DUE19 from '../rules/DUE19.ts';
import DUE20 from '../rules/DUE20.ts';
import DUE21 from '../rules/DUE21.ts';
import DUE22 from '../rules/DUE22.ts';
import DUE23 from '../rules/DUE23.ts';
import DUE24 from '../rules/DUE24.ts';
import DUE25 from '../rules/DUE25.ts';
import DUE26 from '../rules/DUE26.ts';
import DUE27 from '../rules/DUE27.ts';

/** What may be wrong with dues, in the order of domain.md 16.7. */
export const duesDefects: readonly Defect[] = [
  DUE01,
  DUE02,
  DUE03,
  DUE04,
  DUE05,
  DUE06,
  DUE07,
  DUE08,
  DUE09,
  DUE10,
  DUE11,
  DUE12,
  DUE13,
  DUE14,
  DUE15,
  DUE16,
  DUE17,
  DUE18,
  DUE19,
  DUE20,
  DUE21,
  DUE22,
  DUE23,
  DUE24,
  DUE25,
  DUE26,
  DUE27,
];
