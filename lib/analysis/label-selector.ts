import type { Labels } from '../snapshot/labels';
import { fieldsOf, listAt, textAt, valueAt } from '../model/plain';

/**
 * Whether labels satisfy a Kubernetes label selector, with matchLabels and matchExpressions.
 *
 * @param selector plain data; undefined matches everything
 * @see Kubernetes, metav1.LabelSelectorAsSelector
 */
export function matchesLabelSelector(selector: unknown, labels: Labels): boolean {
  const wanted = Object.entries(fieldsOf(valueAt(selector, 'matchLabels')));
  return (
    wanted.every(([key, value]) => labels.get(key) === value) &&
    listAt(selector, 'matchExpressions').every((expression) => matchesExpression(expression, labels))
  );
}

function matchesExpression(expression: unknown, labels: Labels): boolean {
  const label = labels.get(textAt(expression, 'key'));
  const values = listAt(expression, 'values');
  switch (textAt(expression, 'operator')) {
    case 'In':
      return values.includes(label);
    case 'NotIn':
      return !values.includes(label);
    case 'Exists':
      return label !== undefined;
    case 'DoesNotExist':
      return label === undefined;
    default:
      return false;
  }
}
