const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'there is no such file or folder',
  EACCES: 'this may not be read by you',
  EPERM: 'this may not be read by you',
  EISDIR: 'this is a folder, not a file',
  ELOOP: 'these links lead in a circle',
  ENAMETOOLONG: 'no name is that long',
  EMFILE: 'too many files are open',
}

/** Why the system would not read something, in words. What is not the system's word is our own fault. */
export function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  if (code === undefined || !/^E[A-Z0-9]+$/.test(code)) throw error
  return reasons[code] ?? `the system cannot read this (${code})`
}
