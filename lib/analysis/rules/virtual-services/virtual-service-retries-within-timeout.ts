import { boundVirtualServices } from '../../../simulation/proxies/virtual-services';
import { ruleField } from '../../../simulation/proxies/http-rule';
import type { Message } from '../../../messages/message';
import type { Rule } from '../../rule';

export const virtualServiceRetriesWithinTimeout: Rule = {
  name: 'virtual-service-retries-within-timeout',
  aliases: ['virtual-service-retries-in-time'],
  severity: 'info',
  summary: 'The timeout of a route ends before its retries can complete.',

  *check(mesh) {
    const checked = new Set<Message<'HttpRoute'>>();
    for (const { http } of boundVirtualServices(mesh)) {
      for (const rule of http) {
        const retries = ruleField(rule, 'retries');
        const timeout = rule.spec.duration('timeout') ?? rule.root?.duration('timeout') ?? 0n;
        const perTry = retries?.duration('perTryTimeout') ?? 0n;
        const attempts = retries?.number('attempts') ?? 0;
        if (retries === undefined || checked.has(rule.spec) || timeout <= 0n) continue;
        checked.add(rule.spec);
        // The last try begins when all tries before it have used their time: the first one, and every retry but the last.
        const lastBegins = perTry * BigInt(attempts);
        if (lastBegins < timeout) continue;
        const fitting = Number((timeout - 1n) / perTry);
        const isInRule = rule.spec.has('retries');
        yield {
          manifest: rule.source.manifest,
          path: isInRule ? retries.at('perTryTimeout') : rule.spec.path,
          message:
            perTry >= timeout
              ? `a try may take ${format(perTry)}, but the whole request only ${format(timeout)}, so a slow try is never retried`
              : `if every try takes ${format(perTry)}, retry ${String(attempts)} would begin ${format(lastBegins)} after the request, but the timeout is ${format(timeout)}: ${fitting === 1 ? '1 retry begins' : `${String(fitting)} retries begin`} in time`,
          fix: `Write a timeout above ${format(perTry * BigInt(attempts + 1))}, or a perTryTimeout of at most ${format(timeout / BigInt(attempts + 1))}`,
          ...(perTry >= timeout && { severity: 'warning' as const }),
        };
      }
    }
  },
};

/** `1.5s` */
function format(nanoseconds: bigint): string {
  const milliseconds = Number(nanoseconds / 1_000_000n);
  return milliseconds < 1000 ? `${String(milliseconds)}ms` : `${String(milliseconds / 1000)}s`;
}
