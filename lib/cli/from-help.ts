/** What `--from` takes, wherever it is an option. */
export const FROM_HELP: readonly string[] = [
  '  --from CALLER      the caller: a workload or a Gateway of either API (shop/frontend, frontend.shop, or frontend if',
  '                     the mesh has only one), an identity (cluster.local/ns/shop/sa/frontend), or "outside" for a',
  '                     client outside the mesh that sends plain text. A Gateway stands for its workload, which',
  '                     forwards the requests of clients outside the mesh.',
];
