import { Divider } from 'antd';
import { ActDrawer, ActFields, useToday } from '../shared/ActDrawer.tsx';
import { cleaned } from '../shared/clean.ts';
import { useSay } from '../text/say.tsx';
import { PersonFields } from './PersonFields.tsx';
import { PlaceFields } from './PlaceFields.tsx';
import type { EnrolValues } from './values.ts';
import { rosterWords as words } from './words.ts';

interface EnrolDrawerProps {
  readonly unit: number;
  readonly onClose: () => void;
}

/** Puts a person on a roster. */
export function EnrolDrawer({ unit, onClose }: EnrolDrawerProps) {
  const say = useSay();
  return (
    <ActDrawer<'POST /api/persons', EnrolValues>
      operation="POST /api/persons"
      title={say(words.enrol)}
      about={say(words.enrolAbout)}
      verb={say(words.enrol)}
      onClose={onClose}
      initial={{ ...useToday(), unit, standing: 'member', memberKind: 'formal' }}
      input={(values) => ({ body: cleaned(values) })}
    >
      <PlaceFields />
      <Divider />
      <PersonFields sealed="new" />
      <Divider />
      <ActFields />
    </ActDrawer>
  );
}
