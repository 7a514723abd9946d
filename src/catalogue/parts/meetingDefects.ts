import MTG09 from '../rules/MTG09.ts';
import MTG10 from '../rules/MTG10.ts';
import MTG11 from '../rules/MTG11.ts';
import MTG13 from '../rules/MTG13.ts';
import MTG14 from '../rules/MTG14.ts';
import MTG15 from '../rules/MTG15.ts';
import MTG17 from '../rules/MTG17.ts';
import MTG18 from '../rules/MTG18.ts';
import MTG26 from '../rules/MTG26.ts';
import MTG30 from '../rules/MTG30.ts';

/** What is checked of the three meetings and the lesson. */
export const meetingDefects = [
  MTG09,
  MTG10,
  MTG11,
  MTG13,
  MTG14,
  MTG15,
  MTG17,
  MTG18,
  MTG26,
  MTG30,
] as const;
