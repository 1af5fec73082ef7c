"""A Moodle that behaves as real ones were seen to, in a process of its own.

Answers have the recorded shapes.
"""

import json
from urllib.parse import parse_qs

from told import Handler, Told, serve

FUNCTIONS = [
    "core_webservice_get_site_info",
    "core_course_get_courses_by_field",
    "core_enrol_get_enrolled_users",
    "core_completion_get_course_completion_status",
    "core_completion_get_activities_completion_status",
    "gradereport_user_get_grade_items",
    "core_reportbuilder_retrieve_report",
]


class Moodle(Told):
    """The site: courses with activities, people, what they did, and what is wrong with it."""

    def __init__(self) -> None:
        super().__init__()
        self.token = "geheimtoken"
        self.functions = list(FUNCTIONS)
        self.courses = {}
        self.users = {}
        self.states = {}  # (course, user) -> {cmid: [state, time]}
        self.completed = {}  # (course, user) -> {cmid: time}: it stays when a pass is lost
        self.grades = {}  # (course, user) -> [grade, time]
        self.errors = {}  # function -> errorcode; function:userid -> errorcode
        self.broken = None
        self.raw = {}  # function -> the text of its answer

    # What happens -----------------------------------------------------------------------

    def course(self, key, fullname="Medicatieveiligheid", activities=(), criteria=(), **rest):
        kinds = {str(cmid): modname for cmid, modname in activities}
        self.courses[key] = {
            "fullname": fullname,
            "activities": kinds,
            "criteria": [str(cmid) for cmid in criteria],
            "aggregation": 1,
            "users": [],
            "graded": True,
            **rest,
        }

    def people(self, course, users):
        for user in users:
            self.users[str(user["id"])] = user
            if user["id"] not in self.courses[course]["users"]:
                self.courses[course]["users"].append(user["id"])

    def many(self, course, count):
        self.people(
            course, [{"id": n, "fullname": f"Naam {n}"} for n in range(100, 100 + count)]
        )

    def leaves(self, course, user):
        self.courses[course]["users"].remove(user)

    def state(self, course, user, cmid, state, at, grade=None, only_grade=False):
        key = f"{course}:{user}"
        if not only_grade:
            self.states.setdefault(key, {})[str(cmid)] = [state, at]
            if state in (1, 2) and str(cmid) in self.courses[course]["criteria"]:
                self.completed.setdefault(key, {})[str(cmid)] = at
        if grade is not None:
            self.grades[key] = [grade, at]

    def reset(self, course, user):
        for kept in (self.states, self.completed, self.grades):
            kept.pop(f"{course}:{user}", None)

    # What it answers --------------------------------------------------------------------

    def answer(self, form):
        function = form.get("wsfunction", "")
        self.calls.append(function)
        if form.get("wstoken") != self.token:
            return _error("invalidtoken", "Invalid token - token not found")
        if function not in self.functions:
            return _error("accessexception", "Access control exception")
        code = self.errors.get(function) or self.errors.get(f"{function}:{form.get('userid')}")
        if code:
            return _error(code, "Something localised")
        return getattr(self, function)(form)

    def core_webservice_get_site_info(self, form):
        return {
            "sitename": "Leeromgeving Voorbeeldzorg",
            "release": "4.3.5 (Build: 20240610)",
            "version": "2023100905",
            "userprivateaccesskey": "nooit-bewaren",
            "functions": [{"name": name, "version": "2023112400"} for name in self.functions],
        }

    def core_course_get_courses_by_field(self, form):
        course = self.courses.get(form["value"])
        found = [{"id": int(form["value"]), "fullname": course["fullname"]}] if course else []
        return {"courses": found, "warnings": []}

    def core_enrol_get_enrolled_users(self, form):
        if form["courseid"] not in self.courses:
            return _error("invalidrecord", "Can't find data record in database table course.")
        options = {
            form[f"options[{n}][name]"]: form[f"options[{n}][value]"]
            for n in range(10)
            if f"options[{n}][name]" in form
        }
        start, most = int(options["limitfrom"]), int(options["limitnumber"])
        ids = sorted(self.courses[form["courseid"]]["users"])[start : start + most]
        return [
            {key: value for key, value in self.users[str(i)].items() if value != []}
            for i in ids
        ]

    def core_completion_get_course_completion_status(self, form):
        course, user = form["courseid"], form["userid"]
        if not self.courses[course]["criteria"]:
            return _error("nocriteriaset", "No completion criteria set for this course")
        done = self.completed.get(f"{course}:{user}", {})
        criteria = self.courses[course]["criteria"]
        needed = all if self.courses[course]["aggregation"] == 1 else any
        return {
            "completionstatus": {
                "completed": needed(cmid in done for cmid in criteria),
                "aggregation": self.courses[course]["aggregation"],
                "completions": [
                    {
                        "type": 4,
                        "title": "Activity completion",
                        "status": "Yes" if cmid in done else "No",
                        "complete": cmid in done,
                        "timecompleted": done.get(cmid),
                        "details": {
                            "criteria": '<a href="https://lms.example.nl/mod/assign/view.php?'
                            f'id={cmid}">Toets</a>',
                        },
                    }
                    for cmid in criteria
                ],
            },
            "warnings": [],
        }

    def core_completion_get_activities_completion_status(self, form):
        course, user = form["courseid"], form["userid"]
        states = self.states.get(f"{course}:{user}", {})
        statuses = []
        for cmid, modname in self.courses[course]["activities"].items():
            state, at = states.get(cmid, [0, 0])
            statuses.append(
                {"cmid": int(cmid), "modname": modname, "state": state, "timecompleted": at}
            )
        return {"statuses": statuses, "warnings": []}

    def gradereport_user_get_grade_items(self, form):
        course = form["courseid"]
        graded = []
        for user in self.courses[course]["users"] if self.courses[course]["graded"] else ():
            grade, at = self.grades.get(f"{course}:{user}", [None, None])
            items = [
                {
                    "id": int(cmid) * 10,
                    "itemname": f"Toets {cmid}",
                    "itemtype": "mod",
                    "itemmodule": modname,
                    "cmid": int(cmid),
                    "graderaw": grade,
                    "gradedategraded": at,
                    "gradeformatted": '<i class="icon"></i>85.00',
                }
                for cmid, modname in self.courses[course]["activities"].items()
                if modname != "page"
            ]
            total = {"id": 1, "itemname": None, "itemtype": "course", "graderaw": grade}
            graded.append(
                {"courseid": int(course), "userid": user, "gradeitems": [*items, total]}
            )
        return {"usergrades": graded, "warnings": []}

    def core_reportbuilder_retrieve_report(self, form):
        course = next(iter(self.courses))
        users = self.courses[course]["users"]
        start = int(form["page"]) * int(form["perpage"])
        rows = []
        for user in list(reversed(users))[start : start + int(form["perpage"])]:
            done = self.completed.get(f"{course}:{user}", {})
            profile = f'<a href="https://lms.example.nl/user/profile.php?id={user}">Naam</a>'
            when = "Monday, 23 November 2026, 1:18 PM" if done else ""
            rows.append({"columns": [profile, "Yes" if done else "No", when]})
        return {"data": {"headers": ["Naam"], "rows": rows, "totalrowcount": len(users)}}


def _error(code, message):
    return {"exception": "moodle_exception", "errorcode": code, "message": message}


BROKEN = {
    "maintenance": (200, "text/html", b"<html><body>Maintenance mode</body></html>"),
    "maintenance503": (503, "text/html", b"<html>Maintenance</html>"),
    "off": (403, "text/html", b""),
    "proxy": (502, "text/html", b"<html>Bad gateway</html>"),
    "half": (200, "application/json", b'{"usergrades": ['),
    "database": (
        200,
        "application/json",
        json.dumps(_error("dbconnectionfailed", "Database connection failed")).encode(),
    ),
}


class Site(Handler):
    system = Moodle()

    def ask(self, body):
        broken = self.system.broken
        if broken == "elsewhere":
            self.send(302, b"", {"Location": "http://localhost:1/webservice/rest/server.php"})
        elif broken:
            status, kind, page = BROKEN[broken]
            self.send(status, page, {"Content-Type": kind})
        else:
            form = {name: values[0] for name, values in parse_qs(body.decode()).items()}
            assert form["moodlewsrestformat"] == "json"
            assert "?" not in self.path, "a secret in an address"
            raw = self.system.raw.get(form["wsfunction"])
            text = json.dumps(self.system.answer(form)) if raw is None else raw
            self.send(200, text.encode("utf-8", "surrogateescape"))


if __name__ == "__main__":
    serve(Site)
