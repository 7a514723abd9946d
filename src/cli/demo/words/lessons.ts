/** Lessons: what about, and what was said. */
export interface LessonWords {
  readonly topic: string;
  readonly points: string;
}

const lesson = (topic: string, points: string): LessonWords => ({ topic, points });

export const lessons: readonly LessonWords[] = [
  lesson('把群众的小事当大事', '从一次找回走失老人的经过讲起，说明小事办好靠细心，更靠心里有人'),
  lesson('纪律面前没有例外', '结合两起酒驾通报，讲清八小时以外同样受约束，算了家庭和前途两笔账'),
  lesson('党员在急难险重中怎么站位', '回顾去年抗洪四十小时，讲谁先上、谁断后、谁安抚群众'),
  lesson('从党史里学调查研究', '讲一段进村蹲点的故事，再说本支部怎样把警情跑清楚'),
  lesson('规范执法就是保护自己', '用三份退回的案卷对照流程，指出程序上的四个缺口'),
  lesson('讲团结、会沟通', '从班组里一次误会说起，讲有话当面说、有事一起扛'),
  lesson('新警的第一步', '讲师傅带徒弟的几条老规矩：先看、再问、后动手'),
  lesson('守好保密这根弦', '剖析一起手机拍照泄密的例子，现场检查了几类常见做法'),
  lesson('算清廉洁这本账', '对照身边案例讲小额礼金、熟人请托如何一步步失守'),
  lesson('英模精神就在身边', '讲三位同事坚守岗位的细节，比讲大道理更能打动人'),
  lesson('学理论要落到岗位', '把学习体会分成想明白、说清楚、做出来三步，各举一个本单位的例子'),
  lesson('心理调适和战友互助', '讲重大警情之后怎样睡好觉、说出来、求助不丢人'),
  lesson('用好群众这双眼睛', '复盘一条群众线索破案的经过，说明平时走动多、关键时才有人讲'),
  lesson('讲奉献也要讲方法', '讲勤务安排如何保证骨干轮休，避免带病上岗'),
];

/** How those who listened took it. */
export const reactions: readonly string[] = [
  '提问集中在现场怎样先稳住情绪',
  '大家讨论了半个小时，补充了两个自己遇到的例子',
  '听课的同志都说例子就在眼前，听得进去',
  '有同志问程序上的细节，当场翻材料核对',
  '几名年轻同志表示从交接班做起',
  '各人结合岗位列了三条要改的地方',
];
