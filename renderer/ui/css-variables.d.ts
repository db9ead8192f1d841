import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Of the side regions, as renderer/ui/regions.css has them. */
    readonly '--left-width'?: string;
    readonly '--right-width'?: string;
  }
}
