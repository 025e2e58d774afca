import * as fs from 'node:fs';
import * as path from 'node:path';
import { admissionRules, type AdmissionRule } from '../../admission/rules';
import { clusterRules } from '../../analysis/cluster-rules';
import { rules } from '../../analysis/rules';
import { nearestName } from '../../model/nearest';
import { schemaRules } from '../../schema/rules';
import { findUpward } from '../find-upward';
import type { Command } from '../command';

/** What is said of a rule that has no page of its own. */
interface Explained {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly code?: string;
  readonly alsoCodes?: readonly string[];
  readonly summary: string;
}

/** `explain`: what a rule finds, why it matters, and what to do. */
export const explainCommand: Command = {
  name: 'explain',
  usage: 'explain RULE...',
  summary: 'Tells what a rule finds, by its name or by the code that istioctl or Kiali prints for it, such as IST0101.',

  run(args, io) {
    if (args.length === 0) throw new Error(`usage: cdk8s-istio ${explainCommand.usage}`);
    const known = allRules();
    const pages = args.map((asked) => {
      const found = known.filter((rule) => namesOf(rule).some((each) => each.toLowerCase() === asked.toLowerCase()));
      if (found.length > 0) return found.map(explain).join('\n');
      const nearest = nearestName(asked, known.flatMap(namesOf));
      throw new Error(
        `no rule has the name or code "${asked}"${nearest === undefined ? '' : `; did you mean "${nearest}"?`}`,
      );
    });
    io.stdout(pages.join('\n'));
    return Promise.resolve(0);
  },
};

function allRules(): readonly Explained[] {
  const admission = Object.entries<AdmissionRule>(admissionRules).map(([name, rule]) => ({ name, ...rule }));
  return [...rules, ...clusterRules, ...admission, ...schemaRules];
}

/** What a rule is asked for by. */
function namesOf({ name, aliases = [], code, alsoCodes = [] }: Explained): readonly string[] {
  return [name, ...aliases, ...(code === undefined ? [] : [code]), ...alsoCodes];
}

/** The page of `docs/rules/`, which the package brings; a sentence for the rules of single objects. */
function explain({ name, code, alsoCodes = [], summary }: Explained): string {
  const page = findUpward(path.join('docs', 'rules', `${name}.md`), __dirname);
  // The first line says where the page comes from.
  if (page !== undefined) return fs.readFileSync(page, 'utf8').replace(/^<!--.*-->\n\n/, '');
  const codes = [
    ...(code === undefined ? [] : [`\`istioctl\` prints ${code} for it. `]),
    ...alsoCodes.map((each) => `Kiali prints ${each} for it. `),
  ];
  return `# ${name}\n\n${codes.join('')}${summary}\n`;
}
