export const envoyMessages: import('../decode/wire-type').MessageTable = {};
