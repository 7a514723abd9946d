import { ELE01 } from './ELE01.ts';
import { ELE02 } from './ELE02.ts';
import { ELE03 } from './ELE03.ts';
import { ELE04 } from './ELE04.ts';
import { ELE23 } from './ELE23.ts';
import { MTG01 } from './MTG01.ts';
import { MTG02 } from './MTG02.ts';
import { MTG03 } from './MTG03.ts';
import { MTG04 } from './MTG04.ts';
import { MTG05 } from './MTG05.ts';
import { MTG06 } from './MTG06.ts';
import { MTG07 } from './MTG07.ts';
import { MTG08 } from './MTG08.ts';
import { MTG09 } from './MTG09.ts';
import { MTG10 } from './MTG10.ts';
import { MTG11 } from './MTG11.ts';
import { MTG12 } from './MTG12.ts';
import { MTG13 } from './MTG13.ts';
import { MTG14 } from './MTG14.ts';
import { MTG15 } from './MTG15.ts';
import { MTG16 } from './MTG16.ts';
import { MTG17 } from './MTG17.ts';
import { MTG18 } from './MTG18.ts';
import { MTG19 } from './MTG19.ts';
import { MTG20 } from './MTG20.ts';
import { MTG21 } from './MTG21.ts';
import { MTG22 } from './MTG22.ts';
import { MTG23 } from './MTG23.ts';
import { MTG24 } from './MTG24.ts';
import { MTG26 } from './MTG26.ts';
import { MTG28 } from './MTG28.ts';
import { MTG29 } from './MTG29.ts';
import { MTG30 } from './MTG30.ts';
import { ORG01 } from './ORG01.ts';
import { ORG02 } from './ORG02.ts';
import { ORG03 } from './ORG03.ts';
import { ORG04 } from './ORG04.ts';
import { ORG05 } from './ORG05.ts';
import { ORG06 } from './ORG06.ts';
import { ORG07 } from './ORG07.ts';
import { ORG08 } from './ORG08.ts';
import { ORG10 } from './ORG10.ts';
import { ORG13 } from './ORG13.ts';
import { ORG14 } from './ORG14.ts';
import { ORG15 } from './ORG15.ts';
import { ORG16 } from './ORG16.ts';
import { ORG17 } from './ORG17.ts';
import { ORG19 } from './ORG19.ts';
import type { Plant } from './plant.ts';
import { REL11 } from './REL11.ts';
import { waysAdmitting } from './waysAdmitting.ts';
import { waysBefore } from './waysBefore.ts';
import { waysConfirming } from './waysConfirming.ts';

/** In the order of planting: what a later one counts, an earlier one may have moved. */
export const plants: readonly Plant[] = [
  ELE01,
  ELE02,
  ELE03,
  ELE04,
  ELE23,
  ORG01,
  ORG02,
  ORG03,
  ORG04,
  ORG05,
  ORG06,
  ORG07,
  ORG08,
  ORG10,
  ORG13,
  ORG14,
  ORG15,
  ORG16,
  ORG17,
  ORG19,
  REL11,
  MTG05,
  MTG06,
  MTG08,
  MTG07,
  MTG01,
  MTG02,
  MTG03,
  MTG04,
  MTG09,
  MTG10,
  MTG11,
  MTG12,
  MTG13,
  MTG14,
  MTG15,
  MTG16,
  MTG17,
  MTG18,
  MTG19,
  MTG20,
  MTG21,
  MTG22,
  MTG23,
  MTG24,
  MTG26,
  MTG28,
  MTG29,
  MTG30,
  ...waysBefore,
  ...waysAdmitting,
  ...waysConfirming,
];
