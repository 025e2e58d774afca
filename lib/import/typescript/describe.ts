import { descriptions } from './descriptions';
import type { Describe } from './format-message';
import type { Lifetime } from './history';
import type { Field, Message, MessageModel } from '../messages/message-model';

/**
 * Describes messages and fields: with the description in their CRD, or else our own, and with the first Istio release
 * that has them.
 *
 * @param histories by kind, see `historyOf`
 */
export function describeWith(
  model: MessageModel,
  histories: ReadonlyMap<string, ReadonlyMap<string, Lifetime>>,
): Describe {
  const releases = releasesOfFields(model, histories);
  return (message: Message, field?: Field) => {
    const key = field === undefined ? message.name : `${message.name}.${field.name}`;
    const text = (field ?? message).description ?? descriptions[key];
    const since = releases.get(key);
    if (since === undefined) return text;
    // Tags come last, so the addition goes before them.
    const [body = '', ...tags] = (text ?? '').split(/\n\n(?=@)/);
    return [`${body} Available since Istio ${since}.`.trim(), ...tags].join('\n\n');
  };
}

/** The page of Istio's reference in a message's description. */
export function pageOf(message: string): string {
  const text = descriptions[message] ?? '';
  return /@see (\S+)/.exec(text)?.[1] ?? 'https://istio.io/latest/docs/reference/config/';
}

/** What to write instead of deprecated fields: `Message.field` to `write mirrorPercentage`. */
export const successors: ReadonlyMap<string, string> = new Map(
  Object.entries(descriptions).flatMap(([key, text]) => {
    const advice = /@deprecated (.*)\.$/.exec(text)?.[1];
    if (advice === undefined) return [];
    const plain = advice.replaceAll('`', '').replace(/ instead$/, '');
    return [[key, plain.charAt(0).toLowerCase() + plain.slice(1)] as const];
  }),
);

/** `Message.field` to the release that added it, unless that is the first known release. */
function releasesOfFields(
  model: MessageModel,
  histories: ReadonlyMap<string, ReadonlyMap<string, Lifetime>>,
): ReadonlyMap<string, string> {
  const releases = new Map<string, string>();
  for (const { kind, places } of model.kinds) {
    for (const [path, [since]] of histories.get(kind) ?? []) {
      const place = places.get(path);
      if (place !== undefined && since !== null) releases.set(`${place.message}.${place.field.name}`, since);
    }
  }
  return releases;
}
