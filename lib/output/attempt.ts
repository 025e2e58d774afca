/** @throws {Error} with the attempted action and the system's reason */
export function attempt<Result>(what: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(code === undefined ? what : `${what}: ${REASONS[code] ?? code}`, { cause: error });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it is not allowed (EACCES)',
  EPERM: 'it is not allowed (EPERM)',
  EROFS: 'the disk is read-only (EROFS)',
  ENOSPC: 'the disk is full (ENOSPC)',
  ENOTDIR: 'a part of its path is a file (ENOTDIR)',
  ENAMETOOLONG: 'its name is too long for the disk (ENAMETOOLONG)',
};
