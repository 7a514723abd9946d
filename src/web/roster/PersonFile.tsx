import type { ReactNode } from 'react';
import { educations, genders } from '../../kernel/codes.ts';
import { ethnicities } from '../../kernel/ethnicities.ts';
import { codeName } from '../shared/codeName.ts';
import { Day, Moment } from '../shared/Day.tsx';
import { Panel } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import type { PersonReply } from './PersonDrawers.tsx';
import { Sealed } from './Sealed.tsx';
import { idStates, personWords as words } from './words.ts';

type Fact = readonly [string, ReactNode];

function useFacts({ card, may }: PersonReply): readonly Fact[] {
  const say = useSay();
  const dash = <span className="faint">—</span>;
  const coded = (value: string) => (value === '' ? dash : value);
  const sealed = { person: card.person, mayReveal: may.includes('person.reveal') };
  const state = idStates[card.idNumberState];
  const idNumber = (
    <>
      <Sealed {...sealed} field="idNumber" tail={card.idNumberTail} />
      {state && card.idNumberTail !== null && <span className="mark">{say(state)}</span>}
    </>
  );
  return [
    [say(words.gender), coded(say(codeName(genders, card.gender)))],
    [say(words.ethnicity), coded(say(codeName(ethnicities, card.ethnicity)))],
    [say(words.bornOn), <Day key="born" day={card.bornOn} />],
    [say(words.education), coded(say(codeName(educations, card.education)))],
    [say(words.joinedOn), <Day key="joined" day={card.joinedOn} />],
    [say(words.fullOn), <Day key="full" day={card.fullOn} />],
    [say(words.idNumber), idNumber],
    [say(words.mobile), <Sealed key="m" {...sealed} field="mobile" tail={card.mobileTail} />],
    [say(words.policeNumber), card.policeNumber ?? dash],
    [say(words.asRead), <Moment key="at" at={card.recordedAt} />],
  ];
}

/** What is held of a person on the day that is looked at. */
export function PersonFile({ reply }: { readonly reply: PersonReply }) {
  const say = useSay();
  const facts = useFacts(reply);
  return (
    <Panel title={say(words.file)}>
      <dl className="facts two">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
