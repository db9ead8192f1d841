import { useState, type ReactNode } from 'react';
import { RegionEdge } from './region-edge.tsx';
import { remember, remembered } from './remembered.ts';
import './regions.css';

interface RegionsProps {
  /** Under which the widths are remembered. */
  readonly name: string;
  readonly left: Region;
  readonly middle: ReactNode;
  readonly right: Region;
  /** What is read after all else; in a narrow window it comes last. */
  readonly below: ReactNode;
}

interface Region {
  /** What it holds, for the edge that makes it wider: "Questions". */
  readonly label: string;
  readonly content: ReactNode;
}

/** In rem. */
const [narrowest, widest] = [10, 26];
const [usualLeft, usualRight] = [14, 13];

/** Three regions side by side whose edges a person can move; in a narrow window one below another. */
export function Regions({ name, left, middle, right, below }: RegionsProps) {
  const [leftWidth, setLeftWidth] = useKeptWidth(`${name}-left`, usualLeft);
  const [rightWidth, setRightWidth] = useKeptWidth(`${name}-right`, usualRight);
  return (
    <div className="regions">
      <div className="regions-row" style={{ '--left-width': `${leftWidth}rem`, '--right-width': `${rightWidth}rem` }}>
        <div className="regions-side regions-left">{left.content}</div>
        <RegionEdge label={`Width of ${left.label}`} width={leftWidth} {...{ narrowest, widest }} usual={usualLeft} grows="rightwards" onWidth={setLeftWidth} />
        <div className="regions-middle">{middle}</div>
        <RegionEdge label={`Width of ${right.label}`} width={rightWidth} {...{ narrowest, widest }} usual={usualRight} grows="leftwards" onWidth={setRightWidth} />
        <div className="regions-side regions-right">{right.content}</div>
        <div className="regions-below">{below}</div>
      </div>
    </div>
  );
}

function useKeptWidth(name: string, usual: number): readonly [number, (width: number) => void] {
  const [width, setWidth] = useState(() => {
    const kept = Number(remembered(name) ?? usual);
    return kept >= narrowest && kept <= widest ? kept : usual;
  });
  return [
    width,
    (changed) => {
      setWidth(changed);
      remember(name, String(changed));
    },
  ];
}
