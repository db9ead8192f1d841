/**
 * The Government Analysis Function's palette, in the order it is to be used. The first two stand three to one against
 * white and against each other, so an interval shows both on its mark and beside it.
 */
export const palette = {
  main: '#12436D',
  second: '#F46A25',
  /** Lines and bars to compare with, always labelled. */
  reference: '#3D3D3D',
  /** A bar to compare with: pale, so that the eye goes to the others. */
  referenceFill: '#BFBFBF',
  /** Groups beyond the palette, and groups not known: told apart by their labels. */
  neutral: '#BFBFBF',
  text: '#0B0C0C',
  secondaryText: '#484949',
  gridline: '#E3E3E3',
  axisLine: '#8A8A8A',
  ground: '#FFFFFF',
} as const;
