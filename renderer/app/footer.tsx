import { Button } from '../ui/button.tsx';
import { ColourChoice } from '../ui/colour-choice.tsx';
import { useActions, useSession } from '../workspace/session-context.tsx';
import './footer.css';

/** The standing promise, and what was done last. */
export function Footer() {
  const said = useSession((session) => session.said);
  return (
    <footer className="footer">
      <p role="status">{said}</p>
      <FooterWays />
      <ColourChoice />
      <p>Nothing leaves this computer: files are read here and stay here.</p>
    </footer>
  );
}

/** Ways to all that can be done, for whoever does not know the keys. */
function FooterWays() {
  const { show } = useActions();
  return (
    <div className="footer-ways">
      <Button look="quiet" size="small" onPress={() => { show('commands'); }}>
        Find a command
      </Button>
      <Button look="quiet" size="small" onPress={() => { show('keys'); }}>
        Keys
      </Button>
    </div>
  );
}
