import { ColourChoice } from '../ui/colour-choice.tsx';
import { useSession } from '../workspace/session-context.tsx';
import './footer.css';

/** The standing promise, and what was done last. */
export function Footer() {
  const said = useSession((session) => session.said);
  return (
    <footer className="footer">
      <p role="status">{said}</p>
      <ColourChoice />
      <p>Nothing leaves this computer: files are read here and stay here.</p>
    </footer>
  );
}
