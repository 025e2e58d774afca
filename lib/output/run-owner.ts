import * as fs from 'node:fs';
import * as os from 'node:os';

/**
 * Names this process for other runs: `4711 machine 8912345 pid:[4026531836]`, that is process id, host, start time and PID
 * namespace. A container may have the host name of another one and the same process ids, and an id is used again after a
 * while. The last two are `-` where the system does not have them.
 */
export function ownerOfThisRun(): string {
  return [String(process.pid), os.hostname(), startOf(process.pid), namespaceOfThisRun()].join(' ');
}

/**
 * Whether the process of an owner has certainly ended. On another host or in another PID namespace nobody knows.
 *
 * @param owner as `ownerOfThisRun` writes it; earlier versions wrote process id and host only
 */
export function hasEnded(owner: string): boolean {
  const [pid = '', host = '', start = '-', namespace = '-'] = owner.split(' ');
  if (host !== os.hostname() || !/^\d+$/.test(pid)) return false;
  if (namespace !== '-' && namespace !== namespaceOfThisRun()) return false;
  // One run at a time goes on in a process: its own mark is one that it could not remove.
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
  const current = startOf(Number(pid));
  return start !== '-' && current !== '-' && start !== current;
}

/** In ticks since the system started; `-` where it is unknown. */
function startOf(pid: number): string {
  const text = tryRead(() => fs.readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  // The name of the program is in parentheses and may contain spaces; the start time is the 22nd field.
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
}

function namespaceOfThisRun(): string {
  return tryRead(() => fs.readlinkSync('/proc/self/ns/pid')) ?? '-';
}

function tryRead(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
