/** What is used of the part of a fontkit font that puts marks on their letters. */
interface MarkPlacer {
  applyAnchor: (mark: { readonly markAnchor: object | null }, base: object | null, at: number) => void;
}

/**
 * Lets a mark stand where its letter has no place for it. A font may leave such a place empty (OpenType, mark-to-base
 * attachment: NULL anchors); fontkit reads it all the same, and a Gurmukhi word ends the whole paper.
 */
export function allowNullAnchors(font: object): void {
  const placer = markPlacerOf(font);
  if (!placer) return;
  const place = placer.applyAnchor.bind(placer);
  placer.applyAnchor = (mark, base, at) => {
    if (base !== null && mark.markAnchor !== null) place(mark, base, at);
  };
}

/** The cast: fontkit 2 builds it so for every font that places marks; the test of hard words would see it renamed. */
function markPlacerOf(font: object): MarkPlacer | undefined {
  const { _layoutEngine } = font as {
    readonly _layoutEngine: { readonly engine: { readonly GPOSProcessor?: MarkPlacer } | null };
  };
  return _layoutEngine.engine?.GPOSProcessor ?? undefined;
}
