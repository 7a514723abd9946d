import { Page, Panel } from '../shared/Page.tsx';
import { WhenBar } from '../shared/WhenBar.tsx';
import { useSay } from '../text/say.tsx';
import { OutsideBodies } from './OutsideBodies.tsx';
import { UnitTree } from './UnitTree.tsx';
import { orgWords as words } from './words.ts';

/** The tree of any day, as known on any day. */
export default function UnitsPage() {
  const say = useSay();
  return (
    <Page title={say(words.title)} about={say(words.about)}>
      <WhenBar />
      <Panel>
        <UnitTree selected={null} />
      </Panel>
      <OutsideBodies />
    </Page>
  );
}
