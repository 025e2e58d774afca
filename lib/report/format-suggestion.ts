import type { PermittedOperation } from '../simulation/access/merge-operations';
import type { Identity, SuggestedPermission } from '../simulation/access/suggest-permissions';
import { escapeControl } from './escape-control';

/** Formats permissions as TypeScript: a chart for each namespace, with an AllowOnly that allows the given calls. */
export function formatSuggestion(permissions: readonly SuggestedPermission[], id: string): string {
  const namespaces = [...new Set(permissions.map(({ namespace }) => namespace))].sort();
  const names = permissions.some(({ from }) => from !== 'anybody') ? 'AllowOnly, ServiceAccount' : 'AllowOnly';
  return [
    "import { Chart } from 'cdk8s';",
    `import { ${names} } from 'cdk8s-istio';`,
    "import type { Construct } from 'constructs';",
    ...namespaces.flatMap((namespace) => [
      '',
      ...chartOf(
        namespace,
        id,
        permissions.filter((each) => each.namespace === namespace),
      ),
    ]),
    '',
  ].join('\n');
}

function chartOf(namespace: string, id: string, permissions: readonly SuggestedPermission[]): readonly string[] {
  return [
    `/** Who may call what in namespace ${comment(namespace)}: only the calls that were listed. */`,
    `export class ${pascalCase(namespace)}Access extends Chart {`,
    '  public constructor(scope: Construct, id: string) {',
    `    super(scope, id, { namespace: ${quote(namespace)} });`,
    `    new AllowOnly(this, ${quote(id)}, {`,
    '      permissions: {',
    ...permissions.flatMap(permissionOf).map((line) => `        ${line}`),
    '      },',
    '    });',
    '  }',
    '}',
  ];
}

function permissionOf({ name, matchLabels, from, anonymous, operations }: SuggestedPermission): readonly string[] {
  const labels = [...matchLabels].map(([key, value]) => `${quoteKey(key)}: ${quote(value)}`).join(', ');
  return [
    ...(anonymous.length === 0 ? [] : [`// These callers have no identity: ${comment(anonymous.join(', '))}.`]),
    `${quoteKey(name)}: {`,
    `  to: { matchLabels: { ${labels} } },`,
    from === 'anybody' ? "  from: 'anybody'," : `  from: [${from.map(accountOf).join(', ')}],`,
    ...(operations.length === 1
      ? [`  operations: [${operations.map(operationOf).join('')}],`]
      : ['  operations: [', ...operations.map((each) => `    ${operationOf(each)},`), '  ],']),
    '},',
  ];
}

function operationOf(operation: PermittedOperation): string {
  const fields = Object.entries(operation) as readonly (readonly [string, readonly string[]])[];
  return `{ ${fields.map(([field, values]) => `${field}: [${values.map(quote).join(', ')}]`).join(', ')} }`;
}

function accountOf({ namespace, serviceAccount }: Identity): string {
  return `ServiceAccount.fromName(${quote(serviceAccount)}, { namespace: ${quote(namespace)} })`;
}

/** A string as a TypeScript literal, whatever it contains. */
function quote(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${escapeControl(escaped)}'`;
}

/** A string in a comment, which it cannot end. */
function comment(text: string): string {
  return escapeControl(text).replaceAll('*/', '* /');
}

function quoteKey(text: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(text) ? text : quote(text);
}

/** `ShopBackend` for `shop-backend`. */
function pascalCase(text: string): string {
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return /^\d/.test(name) ? `Namespace${name}` : name;
}
