import type { Person } from '../../domain/person.ts';
import type { Language } from '../../domain/plan.ts';

/** What the terminal itself says, beside what Remit says. */
export interface TerminalWords {
  help: string[];
  nobody: string;
  newcomer(handle: string): string;
  unread(waiting: [handle: string, count: number][]): string;
  unknownCommand(word: string): string;
  whom: string;
  failed: string;
  here(person: Person): string;
}

const ZH: TerminalWords = {
  help: [
    '直接输入问题或进展；有编号的选项，输入编号即可。',
    '/as 代号   换成另一个人',
    '/who       名录里有谁',
    '/help      这段说明',
    '/quit      退出',
  ],
  nobody: '名录是空的：remit people FILE.csv 可以导入。',
  newcomer: (handle) => `名录里没有“${handle}”，您现在以新人身份说话；/who 可查名录。`,
  unread: (waiting) => `未读：${waiting.map(([handle, count]) => `${handle} ${count} 条`).join('，')}（/as 代号 查看）`,
  unknownCommand: (word) => `没有命令 ${word}；/help 可查。`,
  whom: '请写明换成谁：/as 代号',
  failed: '这一条没有处理成功，请再说一次；原因见日志。',
  here: (person) => [person.name, person.department].filter(Boolean).join(' '),
};

const EN: TerminalWords = {
  help: [
    'Type a question or what has been done; where choices are numbered, type the number.',
    '/as HANDLE   be somebody else',
    '/who         who is in the directory',
    '/help        this text',
    '/quit        leave',
  ],
  nobody: 'The directory is empty: remit people FILE.csv fills it.',
  newcomer: (handle) => `Nobody in the directory is called “${handle}”: you speak as a newcomer. /who lists everybody.`,
  unread: (waiting) =>
    `unread: ${waiting.map(([handle, count]) => `${handle} ${count}`).join(', ')} (/as HANDLE to read)`,
  unknownCommand: (word) => `There is no ${word}; /help lists what there is.`,
  whom: 'Say who: /as HANDLE',
  failed: 'That did not work, please say it again; the log has the cause.',
  here: ZH.here,
};

/** The words in the language of whoever sits at the terminal. */
export function terminalWords(language: Language): TerminalWords {
  return language === 'zh' ? ZH : EN;
}
