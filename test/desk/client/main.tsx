import { render } from 'preact'
import { Desk } from './desk.tsx'
import './frame/tokens.css'
import './frame/frame.css'
import './frame/top-bar.css'
import './frame/places.css'
import './frame/welcome.css'
import './inbox/inbox.css'
import './inbox/mail-list.css'
import './inbox/mail-sheet.css'
import './sheet/sheet.css'
import './sheet/grid.css'
import './sheet/charts.css'
import './sheet/planned.css'
import './sheet/windows.css'

const root = document.getElementById('desk')
if (root) render(<Desk />, root)
