// The drawing of a neighbourhood: a library places nodes and edges, and SVG draws them. A list next to it has the same content for those who cannot use a drawing.

import type { TargetedPointerEvent } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { part } from './data.ts';
import { height, linesOf, type PlacedNode, placed as place } from './layout.ts';
import { nodeTitle } from './names.ts';
import type { Neighbourhood } from './neighbours.ts';
import { addressOf } from './route.ts';
import { count } from './words.ts';

const factors = [0.5, 0.7, 0.85, 1, 1.25, 1.5, 2];

/** A drawing that scrolls, is dragged and zoomed. */
export function Drawing({ shown, focus }: { readonly shown: Neighbourhood; readonly focus: string }) {
  const [zoom, setZoom] = useState(3);
  const area = useRef<HTMLElement>(null);
  const placed = useMemo(() => place(shown), [shown]);
  const drag = useDrag();
  const factor = factors[zoom] ?? 1;
  const middle = placed.nodes.find(({ node }) => node.id === focus);
  useEffect(() => {
    const element = area.current;
    if (!element || !middle) return;
    element.scrollTo(middle.x * factor - element.clientWidth / 2, middle.y * factor - element.clientHeight / 2);
  }, [middle, factor]);
  return (
    <figure class="drawing">
      <div class="zoom">
        <button type="button" aria-label="Zoom out" disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
          −
        </button>
        <button
          type="button"
          aria-label="Zoom in"
          disabled={zoom === factors.length - 1}
          onClick={() => setZoom(zoom + 1)}
        >
          +
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached with the keyboard */}
      <section ref={area} class="canvas" tabIndex={0} aria-label="Drawing of the dependencies" {...drag}>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing whose nodes are links is a group */}
        <svg
          role="group"
          aria-label={`${count(placed.nodes.length, 'resource')} and ${count(placed.edges.length, 'dependency')}`}
          width={placed.width * factor}
          height={placed.height * factor}
          viewBox={`0 0 ${placed.width} ${placed.height}`}
        >
          <defs>
            <marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto">
              <path d="M0 0 10 5 0 10z" />
            </marker>
          </defs>
          {placed.edges.map(({ key, reason, path }) => (
            <path key={key} class={`edge ${reason}`} d={path} marker-end="url(#arrow)" />
          ))}
          {placed.nodes.map((one) => (
            <Node key={one.node.id} {...one} isFocus={one.node.id === focus} />
          ))}
        </svg>
      </section>
      <figcaption class="help">
        An arrow leads from a resource to what it needs. Thick: a link; solid: a policy; dashed: a property; dotted: a
        workspace.
        {shown.left > 0 &&
          ` ${count(shown.left, 'more resource')} in reach ${shown.left === 1 ? 'is' : 'are'} not drawn; the lists have all neighbours.`}
      </figcaption>
    </figure>
  );
}

function Node({ node, x, y, width, isFocus }: PlacedNode & { readonly isFocus: boolean }) {
  const [type, title] = linesOf(node);
  const look = part('resources')?.looks[node.kind ?? ''] ?? 'other';
  return (
    <a href={addressOf('resources', node.id)} aria-current={isFocus ? 'true' : undefined}>
      <title>{`${node.type} ${nodeTitle(node)}`}</title>
      <g class={`node look-${look} ${node.origin}`} transform={`translate(${x - width / 2} ${y - height / 2})`}>
        <rect width={width} height={height} rx="6" />
        <text x={width / 2} y="17" class="type">
          {type}
        </text>
        <text x={width / 2} y="34">
          {title}
        </text>
      </g>
    </a>
  );
}

/** Handlers with which a mouse moves what an element shows. Touch and keys scroll without them. */
function useDrag() {
  const from = useRef<
    { readonly x: number; readonly y: number; readonly left: number; readonly top: number } | undefined
  >(undefined);
  type Event = TargetedPointerEvent<HTMLElement>;
  return {
    onPointerDown: ({ pointerType, button, clientX, clientY, currentTarget }: Event) => {
      if (pointerType !== 'mouse' || button !== 0) return;
      from.current = { x: clientX, y: clientY, left: currentTarget.scrollLeft, top: currentTarget.scrollTop };
    },
    onPointerMove: ({ buttons, clientX, clientY, currentTarget }: Event) => {
      const start = from.current;
      if (!start || buttons === 0) return;
      currentTarget.scrollTo(start.left + start.x - clientX, start.top + start.y - clientY);
    },
    onPointerUp: () => {
      from.current = undefined;
    },
    onDragStart: (event: DragEvent) => event.preventDefault(),
  };
}
