"""Sentences about the platform on this phone: putting it on the home screen."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

THIS_PHONE = Msg(ka="ეს ტელეფონი", en="This phone")
SAVER = Msg(ka="ინტერნეტის დაზოგვა", en="Data saver")
SAVER_OFF = Msg(
    ka="გამორთულია. ჩართვის შემდეგ ფოტოები პატარა ზომით იტვირთება, რუკის ფონი კი შეხებისას.",
    en="Off. When on, photos come in a smaller size and the ground of maps at a touch.",
)
SAVER_ON = Msg(
    ka="ჩართულია: ფოტოები პატარა ზომით იტვირთება, რუკის ფონი კი შეხებისას.",
    en="On: photos come in a smaller size and the ground of maps at a touch.",
)
SAVER_ASKED = Msg(
    ka="ჩართულია, რადგან თქვენს ბრაუზერში ინტერნეტის დაზოგვაა არჩეული.",
    en="On, because your browser is set to save data.",
)
SAVER_START = Msg(ka="დაზოგვის ჩართვა", en="Save data")
SAVER_STOP = Msg(ka="დაზოგვის გამორთვა", en="Stop saving data")
INSTALL_LEAD = Msg(
    ka="მთავარ ეკრანზე ნიშნით პლატფორმა უფრო სწრაფად იხსნება და კავშირის გარეშეც აჩვენებს, რაც ბოლოს ნახეთ.",
    en="From an icon on the home screen the platform opens faster, and shows what you saw last even offline.",
)
INSTALL = Msg(ka="მთავარ ეკრანზე დამატება", en="Add to the home screen")
INSTALLED = Msg(ka="პლატფორმა ამ ტელეფონის მთავარ ეკრანზეა.", en="The platform is on this phone's home screen.")
BY_MENU = Msg(
    ka="გახსენით ბრაუზერის მენიუ და აირჩიეთ მთავარ ეკრანზე დამატება.",
    en="Open the browser's menu and choose to add the page to the home screen.",
)
IOS_HOW = Msg(ka="როგორ დავამატო iPhone-ის ეკრანზე", en="How to add it to an iPhone's screen")
IOS_STEPS = (
    (
        "share",
        Msg(
            ka="დააჭირეთ გაზიარების ნიშანს: კვადრატი ზევით ისრით.",
            en="Press the sign for sharing: a square with an arrow up.",
        ),
        Msg(ka="გაზიარების ნიშანი ეკრანის ქვედა ზოლში", en="The sign for sharing in the bar at the bottom"),
    ),
    (
        "add",
        Msg(
            ka="ჩამოდით სიაში და აირჩიეთ სტრიქონი პლუსით კვადრატში (Add to Home Screen).",
            en="Go down the list and choose the line with a plus in a square (Add to Home Screen).",
        ),
        Msg(ka="სტრიქონი პლუსით კვადრატში", en="The line with a plus in a square"),
    ),
    (
        "done",
        Msg(
            ka="ზედა კუთხეში დააჭირეთ დადასტურებას. ნიშანი მთავარ ეკრანზე გაჩნდება.",
            en="Confirm in the upper corner. The icon appears on the home screen.",
        ),
        Msg(ka="მთავარი ეკრანი პლატფორმის ნიშნით", en="The home screen with the platform's icon"),
    ),
)
