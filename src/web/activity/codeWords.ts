import { text } from '../../kernel/text.ts';

/** Sign-in by code: the host's screen, and the telephone of who comes. */
export const codeWords = {
  title: text('扫码签到', 'Sign in by code'),
  open: text('打开签到码', 'Show the code'),
  openAbout: text(
    '先存草稿，再打开给会场看的二维码；各人扫码后自己按“我到了”才算到会。',
    'Keeps a draft, then shows a QR code for the room. Nobody is present until they say so themselves.',
  ),
  how: [
    text('用手机扫码，登录自己的账号', 'Scan with a telephone and sign in'),
    text('按“我到了”', 'Press “I am here”'),
    text('没有手机的，请向记录人报姓名或警号', 'Without a telephone, tell the recorder'),
  ],
  renews: text(
    '二维码每 30 秒换一次，90 秒后失效。',
    'The code changes every 30 seconds and runs out after 90.',
  ),
  stale: text(
    '连不上服务器，二维码可能已失效。连上后会自动更新；也可以改用点名。',
    'No connection: the code may have run out. It renews by itself; or call the roll.',
  ),
  loopback: text(
    '这是本机地址，手机打不开。请用单位网络里的地址打开本系统，再显示签到码。',
    'This address works on this computer alone: open the system by its address in the network.',
  ),
  alt: text('签到二维码', 'QR code to sign in'),
  came: text('已扫码', 'Signed in by code'),
  none: text('还没有人扫码', 'Nobody yet'),
  count: (attended: number, expected: number) =>
    text(`应到 ${expected}，实到 ${attended}`, `${attended} of ${expected} are here`),
  arriveTitle: text('签到', 'Sign in'),
  unit: text('单位', 'Unit'),
  when: text('时间', 'When'),
  where: text('地点', 'Where'),
  press: text('我到了', 'I am here'),
  pressAbout: text(
    '按下后记为到会。不记录位置和手机信息。',
    'This marks you as present. Neither place nor device is kept.',
  ),
  done: (at: string) => text(`${at} 已签到`, `Signed in at ${at}`),
  doneAbout: text(
    '记录人在名单上看得到。记错了，请告诉记录人。',
    'The recorder sees it on the roll; tell the recorder if it is wrong.',
  ),
} as const;
