import type { RuleGuides } from '../rule-guide';

export const guides: RuleGuides = {
  'schema-unknown-field': {
    why: 'The API server rejects or drops the field, so the setting has no effect.',
    fix: 'Correct the name of the field, or move it to the object that it belongs to.',
  },
  'schema-type': {
    why: 'The API server refuses the object.',
    fix: 'Write a value of the type that the message names. Quote numbers and booleans where a string is expected.',
  },
  'schema-required': {
    why: 'The API server refuses the object.',
    fix: 'Add the field.',
  },
  'schema-enum': {
    why: 'The API server refuses the object.',
    fix: 'Write one of the values that the message lists.',
  },
  'schema-pattern': {
    why: 'The API server refuses the object.',
    fix: 'Change the string to the form that the message describes.',
  },
  'schema-format': {
    why: 'The API server refuses the object.',
    fix: 'Write the value in the format that the message names, such as a date-time.',
  },
  'schema-bounds': {
    why: 'The API server refuses the object.',
    fix: 'Keep the value within the limit that the message names.',
  },
  'schema-one-of': {
    why: 'The API server refuses the object.',
    fix: 'Keep exactly one of the fields that the message names.',
  },
  'schema-duplicate': {
    why: 'The list is a set or a map, and the API server refuses a duplicate.',
    fix: 'Remove or rename one of the two items.',
  },
  'schema-cel': {
    why: 'The API server evaluates these rules (CEL expressions) and refuses the object.',
    fix: 'Change the fields that the message names.',
  },
  'schema-metadata': {
    why: 'The API server refuses the object.',
    fix: 'Use lower-case letters, digits, "-" and "." in names, and strings as values of labels and annotations.',
  },
  'schema-not-served': {
    why: 'The API server does not know this resource and refuses the object.',
    fix: 'Use an apiVersion that the release serves, or set the release that you run under istio in cdk8s-istio.yaml.',
  },
};
