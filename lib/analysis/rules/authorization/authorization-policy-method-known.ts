import { matchesPattern, textPattern } from '../../../syntax/pattern';
import type { Rule } from '../../rule';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE'];

export const authorizationPolicyMethodKnown: Rule = {
  name: 'authorization-policy-method-known',
  code: 'KIA0102',
  severity: 'warning',
  summary: 'An AuthorizationPolicy names a method that HTTP does not have.',

  *check(mesh) {
    for (const { spec, manifest } of mesh.configs('AuthorizationPolicy')) {
      for (const rule of spec.messages('rules')) {
        for (const to of rule.messages('to')) {
          const operation = to.message('operation');
          for (const field of ['methods', 'notMethods'] as const) {
            for (const { value, path } of operation?.texts(field) ?? []) {
              if (METHODS.some((method) => matchesPattern(textPattern(value), method))) continue;
              const upper = value.trim().toUpperCase();
              yield {
                manifest,
                path,
                message: `${JSON.stringify(value)} is not an HTTP method`,
                fix: METHODS.includes(upper) ? `Write ${upper}` : `Write one of ${METHODS.join(', ')}`,
              };
            }
          }
        }
      }
    }
  },
};
