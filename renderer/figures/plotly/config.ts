/**
 * How Plotly behaves here: it draws and shows a tooltip, nothing else. No tool bar, because its picture button would go
 * round the one picture writer, and nothing that could send a chart anywhere.
 */
export const plotlyConfig = {
  displayModeBar: false,
  displaylogo: false,
  showSendToCloud: false,
  plotlyServerURL: '',
  editable: false,
  doubleClick: false,
  scrollZoom: false,
  showAxisDragHandles: false,
  showTips: false,
  displayNotifier: false,
  typesetMath: false,
} as const;
