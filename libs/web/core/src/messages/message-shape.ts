/** The keys of a message file without its texts: every language must have exactly those of English. */
export type MessagesLike<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : MessagesLike<Source[Key]>;
};
