/** Something to say once, with at most one act: the way back. */
export interface Said {
  readonly text: string;
  readonly undo?: { readonly label: string; readonly onPress: () => void };
}
