import type { ReplyOf } from '../client.ts';
import { ConfirmButton } from '../shared/ConfirmButton.tsx';
import { Panel } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import { profileWords as words } from './words.ts';

type Profile = ReplyOf<'GET /api/status'>['passwordProfile'];

interface PasswordProfileProps {
  readonly profile: Profile;
  readonly mayChange: boolean;
}

/** Which rules passwords follow, and for the security administrator the other choice. */
export function PasswordProfile({ profile, mayChange }: PasswordProfileProps) {
  const say = useSay();
  const other: Profile = profile === 'default' ? 'mlps3' : 'default';
  const verb = `${say(words.change)} ${say(words.names[other])}`;
  return (
    <Panel title={say(words.title)}>
      <p>
        <b>{say(words.names[profile])}</b>
      </p>
      <p className="about">{say(words.means[profile])}</p>
      {mayChange && (
        <ConfirmButton
          operation="POST /api/password-profile"
          input={{ body: { profile: other } }}
          verb={verb}
          title={verb}
          sure={say(words.sure)}
          about={
            <>
              <p>{say(words.means[other])}</p>
              <p>{say(words.effect[other])}</p>
            </>
          }
        />
      )}
    </Panel>
  );
}
