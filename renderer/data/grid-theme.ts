import { themeQuartz } from 'ag-grid-community';

/** The grid in the window's own colours, which ui/tokens.css holds. */
export const gridTheme = themeQuartz.withParams({
  browserColorScheme: 'inherit',
  fontFamily: 'var(--font)',
  fontSize: 'var(--text-small)',
  textColor: 'var(--ink)',
  foregroundColor: 'var(--ink)',
  backgroundColor: 'var(--ground)',
  accentColor: 'var(--product)',
  borderColor: 'var(--line)',
  borderRadius: 'var(--radius)',
  wrapperBorderRadius: '0',
  headerBackgroundColor: 'var(--ground-quiet)',
  headerTextColor: 'var(--ink)',
  headerFontWeight: 700,
  oddRowBackgroundColor: 'var(--ground)',
  rowHoverColor: 'var(--product-ground)',
  rowBorder: { color: 'var(--line-quiet)' },
  cellHorizontalPadding: 'var(--space-3)',
  iconButtonHoverBackgroundColor: 'var(--product-ground)',
  rowHeight: '34px',
  headerHeight: '40px',
});
