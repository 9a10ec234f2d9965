import type { Person } from '../../domain/person.ts';
import type { Language } from '../../domain/plan.ts';

/** What the terminal itself says, beside what Remit says. */
export interface TerminalWords {
  help: string[];
  nobody: string;
  newcomer(handle: string): string;
  /** `people` counts those who are not named too. */
  unread(waiting: [handle: string, count: number][], people: number): string;
  movedTo(time: string): string;
  cannotMove(isExample: boolean): string;
  unknownCommand(word: string): string;
  whom: string;
  failed: string;
  fileIn(file: string): string;
  here(person: Person): string;
}

const ZH: TerminalWords = {
  help: [
    '直接输入问题或进展；有编号的选项，输入编号即可。',
    '/as 代号   换成另一个人',
    '/who       名录里有谁',
    '/at 2023-10-16 08:30   示例里把时间往前拨，到期的填报和周报随即发出',
    '/help      这段说明',
    '/quit      退出',
  ],
  nobody: '名录是空的：remit people FILE.csv 可以导入。',
  newcomer: (handle) => `名录里没有“${handle}”，您现在以新人身份说话；/who 可查名录。`,
  unread: (waiting, people) =>
    `未读：${waiting.map(([handle, count]) => `${handle} ${count} 条`).join('，')}${people > waiting.length ? `，等${people}人` : ''}（/as 代号 查看）`,
  movedTo: (time) => `现在是 ${time}。`,
  cannotMove: (isExample) =>
    isExample ? '时间只能往前拨，例如：/at 2023-10-16 08:30' : '只有示例的时间可以拨；这里用的是真实时间。',
  unknownCommand: (word) => `没有命令 ${word}；/help 可查。`,
  whom: '请写明换成谁：/as 代号',
  failed: '这一条没有处理成功，请再说一次；原因见日志。',
  fileIn: (file) => `文件：${file}`,
  here: (person) => [person.name, person.department].filter(Boolean).join(' '),
};

const EN: TerminalWords = {
  help: [
    'Type a question or what has been done; where choices are numbered, type the number.',
    '/as HANDLE   be somebody else',
    '/who         who is in the directory',
    '/at 2023-10-16 08:30   in the example: moves time forward; what is due by then is sent',
    '/help        this text',
    '/quit        leave',
  ],
  nobody: 'The directory is empty: remit people FILE.csv fills it.',
  newcomer: (handle) => `Nobody in the directory is called “${handle}”: you speak as a newcomer. /who lists everybody.`,
  unread: (waiting, people) =>
    `unread: ${waiting.map(([handle, count]) => `${handle} ${count}`).join(', ')}${people > waiting.length ? `, ${people} people in all` : ''} (/as HANDLE to read)`,
  movedTo: (time) => `It is now ${time}.`,
  cannotMove: (isExample) =>
    isExample
      ? 'Time only moves forward, for example: /at 2023-10-16 08:30'
      : 'Only the example has a time that can be moved; here it is the real one.',
  unknownCommand: (word) => `There is no ${word}; /help lists what there is.`,
  whom: 'Say who: /as HANDLE',
  failed: 'That did not work, please say it again; the log has the cause.',
  fileIn: (file) => `File: ${file}`,
  here: ZH.here,
};

/** The words in the language of whoever sits at the terminal. */
export function terminalWords(language: Language): TerminalWords {
  return language === 'zh' ? ZH : EN;
}
