declare module 'plotly.js-cartesian-dist-min' {
  interface Plotly {
    react(element: HTMLElement, traces: readonly object[], layout: object, config: object): Promise<HTMLElement>;
    purge(element: HTMLElement): void;
    /** Undefined when every attribute is in the schema and used; otherwise what is not. */
    validate(traces: readonly object[], layout: object): readonly { readonly msg: string }[] | undefined;
  }

  const plotly: Plotly;
  export = plotly;
}
