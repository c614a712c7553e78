/** SQL: the id of the so manyth thing of a kind, shaped as an id must be (version 8, for ids of one's own making). */
export const largeId = (kind, key) =>
  `overlay(overlay(md5('large:${kind}:' || ${key}) placing '8' from 13) placing 'a' from 17)::uuid`;
