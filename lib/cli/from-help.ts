/** What `--from` takes, wherever it is an option. */
export const FROM_HELP: readonly string[] = [
  '  --from CALLER      who sends it: a workload or a Gateway of either API (shop/frontend, frontend.shop, or frontend',
  '                     where the mesh has only one), an identity (cluster.local/ns/shop/sa/frontend), or "outside"',
  '                     for somebody outside the mesh who sends plain text. A Gateway stands for its workload, and',
  '                     passes on what clients outside the mesh send.',
];
