import { isDeepStrictEqual } from 'node:util';
import { emitYaml } from '../../lib/synth/emit-yaml';
import { readAsOurs } from './read-as-ours';
import { refusals } from './refusals';
import { readAsKubectl } from './yamlcheck';

const MOST_SHOWN = 10;

/** Where lib/yaml and kubectl differ. */
export class Faults {
  private readonly found: string[] = [];
  private readonly refused = new Map<string, number>();
  private read = 0;

  public compare(texts: readonly string[]): void {
    const answers = readAsKubectl(texts);
    for (const [index, text] of texts.entries()) {
      const kubectl = answers[index] ?? { values: [], error: 'no answer' };
      const ours = readAsOurs(text);
      if (ours.problem !== undefined) {
        if (kubectl.error === undefined) this.refuse(text, ours.problem, kubectl.values);
      } else if (kubectl.error !== undefined) {
        this.found.push(`accepted, and refused by kubectl with ${kubectl.error}: ${JSON.stringify(text)}`);
      } else if (isDeepStrictEqual(ours.values, withoutMinusZero(kubectl.values))) {
        this.read++;
      } else {
        const values = `${JSON.stringify(ours.values)}, kubectl ${JSON.stringify(kubectl.values)}`;
        this.found.push(`read as ${values}: ${JSON.stringify(text)}`);
      }
    }
  }

  public checkEmitter(values: readonly object[]): void {
    const texts = values.map((value) => emitYaml([value]));
    const answers = readAsKubectl(texts);
    for (const [index, value] of values.entries()) {
      const answer = answers[index];
      if (answer?.error === undefined && isDeepStrictEqual(answer?.values, [value])) continue;
      this.found.push(
        `${JSON.stringify(value)} is written as ${JSON.stringify(texts[index])}, and read as ${JSON.stringify(answer)}`,
      );
    }
    console.log(`${String(values.length)} values were written, and read by kubectl`);
  }

  public report(what: string): void {
    console.log(`${what}: ${String(this.read)} read alike`);
    for (const [why, count] of this.refused) console.log(`  ${String(count)} refused only here: ${why}`);
    for (const fault of this.found.slice(0, MOST_SHOWN).sort()) console.log(`  ${fault.slice(0, 1000)}`);
    if (this.found.length > 0) console.log(`${String(this.found.length)} faults`);
    if (this.found.length > 0 || this.read === 0) process.exitCode = 1;
  }

  private refuse(text: string, problem: string, values: readonly unknown[]): void {
    const why = refusals.find(({ message }) => message.test(problem))?.why;
    if (why === undefined)
      this.found.push(
        `refused with ${problem}: ${JSON.stringify(text)}, which kubectl reads as ${JSON.stringify(values)}`,
      );
    else this.refused.set(why, (this.refused.get(why) ?? 0) + 1);
  }
}

/** JSON of kubectl may have -0, which JSON of JavaScript has not. */
function withoutMinusZero(values: readonly unknown[]): unknown {
  return JSON.parse(JSON.stringify(values));
}
