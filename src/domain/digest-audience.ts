/** For whom a digest is: everything, everything with what the office works on, or one department's own tasks. */
export type DigestAudience = 'leader' | 'office' | { department: string };
