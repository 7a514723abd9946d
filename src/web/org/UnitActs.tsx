import { Button, Dropdown } from 'antd';
import { type ComponentType, useState } from 'react';
import type { Text } from '../../kernel/text.ts';
import { useSay } from '../text/say.tsx';
import { DissolveDrawer, MergeDrawer, MoveDrawer, RenameDrawer } from './ChangeDrawers.tsx';
import { FoundDrawer, HeadcountDrawer, SplitDrawer } from './FoundDrawers.tsx';
import { EndOutsideDrawer } from './OutsideDrawers.tsx';
import type { UnitDrawerProps, UnitReply } from './UnitDrawerProps.ts';
import { actNames, orgWords as words } from './words.ts';

interface UnitAct {
  readonly name: Text;
  readonly drawer: ComponentType<UnitDrawerProps>;
  readonly needs: string;
}

const acts: Readonly<Record<string, UnitAct>> = {
  found: { name: actNames.found, drawer: FoundDrawer, needs: 'unit.write' },
  rename: { name: actNames.rename, drawer: RenameDrawer, needs: 'unit.write' },
  move: { name: actNames.move, drawer: MoveDrawer, needs: 'unit.write' },
  split: { name: actNames.split, drawer: SplitDrawer, needs: 'unit.write' },
  merge: { name: actNames.merge, drawer: MergeDrawer, needs: 'unit.write' },
  dissolve: { name: actNames.dissolve, drawer: DissolveDrawer, needs: 'unit.write' },
};

const outsideActs: typeof acts = {
  rename: { name: actNames.rename, drawer: RenameDrawer, needs: 'unit.write' },
  dissolve: { name: actNames.endOutside, drawer: EndOutsideDrawer, needs: 'unit.write' },
};

/** What may be done with a unit; each opens a drawer that says what follows from it. */
export function UnitActs({ reply }: { readonly reply: UnitReply }) {
  const say = useSay();
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  const all = Object.entries(reply.unit.outside ? outsideActs : acts);
  const mine = all.filter(([, act]) => reply.may.includes(act.needs));
  const Chosen = open === null ? undefined : Object.fromEntries(all)[open]?.drawer;
  const counts = reply.unit.numberOnly && reply.may.includes('roster.write');
  return (
    <>
      {counts && <Button onClick={() => setOpen('headcount')}>{say(actNames.headcount)}</Button>}
      {mine.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: mine.map(([key, act]) => ({ key, label: say(act.name) })),
            onClick: ({ key }) => setOpen(key),
          }}
        >
          <Button>{say(words.acts)} ▾</Button>
        </Dropdown>
      )}
      {Chosen && <Chosen reply={reply} onClose={close} />}
      {open === 'headcount' && <HeadcountDrawer reply={reply} onClose={close} />}
    </>
  );
}
